# shellcheck shell=bash
# A PostgreSQL for the tests that is newer than the machine's own: Debian's unstable suite. Sourced after setup.sh.
# shellcheck source-path=SCRIPTDIR source=private-tree.sh
. "${BASH_SOURCE[0]%/*}/private-tree.sh"

# The server refuses to run as root, and the account it runs as may not look into root's home.
if ((EUID == 0)); then
  private_postgresql=/var/cache/borgmatic-shell/postgresql
else
  private_postgresql=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/postgresql
fi

# Exports POSTGRESQL_TREE, a folder whose usr/lib/postgresql/VERSION/bin has server and clients. Returns 1 where it cannot
# be had.
provide_postgresql() {
  provide_tree "$private_postgresql" "a newer PostgreSQL (about 60 MB to download, 260 MB on disk)" postgresql_starts \
    patch_postgresql postgresql || return 1
  export POSTGRESQL_TREE=$private_postgresql
}

postgresql_starts() { "$(postgresql_programs "$1")/postgres" --version && "$(postgresql_programs "$1")/pg_dumpall" --version; }

postgresql_programs() { find "$1/usr/lib/postgresql" -mindepth 2 -maxdepth 2 -name bin -print -quit; }

# The programs start one another, so the path of loader and libraries is written into them.
patch_postgresql() {
  local tree=$1 loader libraries program
  { read -r loader && read -r libraries; } < <(loader_and_libraries "$tree") || return 1
  for program in "$(postgresql_programs "$tree")"/*; do
    patchelf --set-interpreter "$loader" --force-rpath --set-rpath "$libraries" "$program" || return 1
  done
}
