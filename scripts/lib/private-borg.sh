# shellcheck shell=bash
# Newer Borgs for the tests, of which Debian 12 has packages in its unstable suite only: unpacked into a folder of their
# own together with the Python and the C library they need. Sourced after setup.sh.
# shellcheck source-path=SCRIPTDIR source=private-tree.sh
. "${BASH_SOURCE[0]%/*}/private-tree.sh"

private_borg=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/borg

# Exports BORG_1_4 and BORG_2, programs that are a Borg of that series, as far as they can be had. Returns 1 where one
# of them cannot.
provide_borgs() {
  provide_tree "$private_borg" "Borg 1.4 and Borg 2 (about 25 MB to download, 120 MB on disk)" borgs_start wrap_borgs \
    borgbackup borgbackup2 || true
  ! borg_starts "$private_borg/bin/borg-1.4" || export BORG_1_4=$private_borg/bin/borg-1.4
  ! borg_starts "$private_borg/bin/borg-2" || export BORG_2=$private_borg/bin/borg-2
  [[ -n ${BORG_1_4-} && -n ${BORG_2-} ]]
}

borgs_start() { borg_starts "$1/bin/borg-1.4" && borg_starts "$1/bin/borg-2"; }

borg_starts() { [[ -x $1 ]] && "$1" --version; } >/dev/null 2>&1

# Python finds its library beside the program it was started as; the loader and the libraries are the tree's own. What is
# started by Borg, such as ssh, runs with those of the machine.
wrap_borgs() {
  local tree=$1 loader libraries python
  { read -r loader && read -r libraries; } < <(loader_and_libraries "$tree") || return 1
  python=$(find "$tree/usr/bin" -name 'python3.[0-9]*' | sort | head -n 1)
  [[ -n $python ]] || return 1
  mkdir -p "$tree/bin" && wrap_borg borg-1.4 borgbackup && wrap_borg borg-2 borgbackup2
}

# The modules of Borg 2 are in a folder of their own, those of Borg 1.4 where Python looks anyway.
wrap_borg() {
  printf 'import sys\nsys.argv[0] = "borg"\nsys.path.insert(0, "%s/usr/lib/%s")\nfrom borg.archiver import main\nsys.exit(main())\n' \
    "$tree" "$2" >"$tree/bin/$1.py" &&
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" -I "%s" "$@"\n' "$loader" "$libraries" "$python" \
      "$tree/bin/$1.py" >"$tree/bin/$1" && chmod +x "$tree/bin/$1"
}
