# shellcheck shell=bash
# Releases of the original borgmatic whose archives must be restorable, and that may restore ours: each in a Python
# environment of its own. Sourced by verify, after setup.sh.

releases_home=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/releases
releases=(1.7.15 1.8.14 1.9.14 2.0.13 2.1.7)

# Exports BORGMATIC_RELEASES, a folder with bin/borgmatic below the number of each release that could be installed.
# Returns 1 where one of them cannot.
provide_releases() {
  local release complete=0
  for release in "${releases[@]}"; do
    if ! release_starts "$release"; then
      say "Installing borgmatic $release with pip into $releases_home, to compare with …"
      install_release "$release" || complete=1
    fi
  done
  export BORGMATIC_RELEASES=$releases_home
  return "$complete"
}

release_starts() { [[ $("$releases_home/$1/bin/borgmatic" --version 2>/dev/null) == "$1" ]]; }

install_release() {
  local home=$releases_home/$1
  mkdir -p "$releases_home" && python3 -m venv --clear "$home" && "$home/bin/pip" install -q "borgmatic==$1" &&
    release_starts "$1"
}
