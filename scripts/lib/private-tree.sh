# shellcheck shell=bash disable=SC2154 # private_suite
# Programs for the tests of which Debian has packages in another suite only: unpacked into a folder of their own together
# with the C library they need, as private-jdk.sh does with a JDK. Nothing of the machine is touched. Sourced after setup.sh.

# provide_tree FOLDER WHAT STARTS BIND PACKAGE …
# Makes FOLDER of packages of Debian's unstable suite, and of those that they depend on. STARTS and BIND are functions that
# are given FOLDER: one says whether it is ready for use, the other makes its programs find their libraries. Returns 1
# where it cannot be had.
provide_tree() {
  local folder=$1 what=$2 starts=$3 bind=$4 work=$1.work lock
  mkdir -p "$work/packages" || return 1
  exec {lock}>"$folder.lock"
  flock "$lock"
  if ! "$starts" "$folder" >/dev/null 2>&1; then
    say "Unpacking $what into $folder, to test with …"
    { configure_tree_apt "$work/apt" && download_tree "$work" "${@:5}" && unpack_tree "$work" "$folder" &&
      "$bind" "$folder" && "$starts" "$folder" >/dev/null 2>&1; } ||
      { exec {lock}>&-; return 1; }
  fi
  rm -rf -- "$work"
  exec {lock}>&-
}

# An apt of our own that knows Debian's unstable suite only, and no installed package, so that it fetches libraries, too.
configure_tree_apt() {
  local folder=$1
  mkdir -p "$folder"/{state/lists/partial,cache/archives/partial,etc/{apt.conf.d,preferences.d}}
  : >"$folder/status"
  {
    apt-config dump | grep '^Acquire::' | grep -v '^Acquire::IndexTargets'
    printf '%s "%s";\n' Dir::State "$folder/state" Dir::State::status "$folder/status" Dir::Cache "$folder/cache" \
      Dir::Etc "$folder/etc" Dir::Etc::netrc /etc/apt/auth.conf Dir::Etc::netrcparts /etc/apt/auth.conf.d \
      APT::Sandbox::User "$(id -un)" APT::Install-Recommends false Acquire::Languages none \
      Acquire::Check-Valid-Until false
  } >"$folder/apt.conf"
  # shellcheck disable=SC2034 # private_sources reads it
  (private_suite=sid && private_sources) | grep -v -- '-security ' | sort -u >"$folder/etc/sources.list"
  [[ -s $folder/etc/sources.list ]]
}

download_tree() {
  local work=$1
  private_apt apt update >/dev/null && private_apt apt install -y --download-only "${@:2}" >&2 &&
    mv -- "$work"/apt/cache/archives/*.deb "$work/packages/"
}

unpack_tree() {
  local work=$1 folder=$2 package
  rm -rf -- "$folder"
  mkdir -p "$folder" || return 1
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$folder" || return 1
  done
}

# Prints the loader of a tree, and the folder of its C library, one a line.
loader_and_libraries() {
  local loader libraries
  loader=$(find "$1" -name 'ld-linux*.so.*' | sort | head -n 1)
  libraries=$(find "$1" -name 'libc.so.6' -printf '%h' -quit)
  [[ -n $loader && -n $libraries ]] && printf '%s\n' "$loader" "$libraries"
}
