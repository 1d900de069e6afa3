# shellcheck shell=bash
# mongodump and mongorestore, for which Debian has no package: built with Go into a folder of their own. Sourced by verify.

mongo_tools=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/mongo-tools
# Version 100.12.2. Go cannot name a version of 100 for a module whose path does not end in /v100.
mongo_tools_versions=(100.12.2 v0.0.0-20250604144315-f76a3ae40297)

# Returns 1 and prints the reason where they cannot be had.
provide_mongo_tools() {
  local program
  for program in mongodump mongorestore; do
    command -v "$program" >/dev/null || [[ -x $mongo_tools/bin/$program ]] || build_mongo_tool "$program" || return 1
  done
}

build_mongo_tool() {
  local program=$1 work=$mongo_tools/work version
  if ! go_is_new_enough; then
    say "Go 1.23 or newer is not installed"
    return 1
  fi
  mkdir -p "$work" "$mongo_tools/bin"
  say "Building $program into $mongo_tools/bin …" >&2
  for version in "${mongo_tools_versions[@]}"; do
    # Go calls the program after the last part of its path, which is main for both.
    if GOBIN=$work go install "github.com/mongodb/mongo-tools/$program/main@$version" >"$work/log" 2>&1; then
      mv -- "$work/main" "$mongo_tools/bin/$program"
      return 0
    fi
  done
  say "Go could not build them ($work/log says why)"
  return 1
}

go_is_new_enough() {
  local version
  version=$(go env GOVERSION 2>/dev/null) || return 1
  [[ $version =~ ^go1\.([0-9]+) ]] && ((BASH_REMATCH[1] >= 23))
}
