# shellcheck shell=bash disable=SC2154 # work
# Newer Borgs for the tests, of which Debian 12 has packages in its unstable suite only: unpacked into a folder of their
# own together with the Python and the C library they need, as private-mysql.sh does with MySQL. Sourced after it.

private_borg=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/borg

# Exports BORG_1_4 and BORG_2, programs that are a Borg of that series, as far as they can be had. Returns 1 where one
# of them cannot.
provide_borgs() {
  local work=$private_borg.work lock
  mkdir -p "$work/packages" || return 1
  exec {lock}>"$private_borg.lock"
  flock "$lock"
  if ! borg_starts borg-1.4 || ! borg_starts borg-2; then
    say "Unpacking Borg 1.4 and Borg 2 into $private_borg, to test with; about 25 MB to download, 120 MB on disk …"
    configure_mysql_apt "$work/apt" && download_borgs "$work" && unpack_borgs "$work" && rm -rf -- "$work"
  fi
  exec {lock}>&-
  ! borg_starts borg-1.4 || export BORG_1_4=$private_borg/bin/borg-1.4
  ! borg_starts borg-2 || export BORG_2=$private_borg/bin/borg-2
  [[ -n ${BORG_1_4-} && -n ${BORG_2-} ]]
}

borg_starts() { [[ -x $private_borg/bin/$1 ]] && "$private_borg/bin/$1" --version; } >/dev/null 2>&1

download_borgs() {
  local work=$1
  private_apt apt update >/dev/null && private_apt apt install -y --download-only borgbackup borgbackup2 >&2 &&
    mv -- "$work"/apt/cache/archives/*.deb "$work/packages/"
}

# Python finds its library beside the program it was started as; the loader and the libraries are the tree's own. What is
# started by Borg, such as ssh, runs with those of the machine.
unpack_borgs() {
  local work=$1 package loader libraries python
  rm -rf -- "$private_borg"
  mkdir -p "$private_borg/bin" || return 1
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$private_borg" || return 1
  done
  loader=$(find "$private_borg" -name 'ld-linux*.so.*' | sort | head -n 1)
  libraries=$(find "$private_borg" -name 'libc.so.6' -printf '%h' -quit)
  python=$(find "$private_borg/usr/bin" -name 'python3.[0-9]*' | sort | head -n 1)
  [[ -n $loader && -n $libraries && -n $python ]] || return 1
  write_borg borg-1.4 borgbackup && write_borg borg-2 borgbackup2
}

# The modules of Borg 2 are in a folder of their own, those of Borg 1.4 where Python looks anyway.
write_borg() {
  printf 'import sys\nsys.argv[0] = "borg"\nsys.path.insert(0, "%s/usr/lib/%s")\nfrom borg.archiver import main\nsys.exit(main())\n' \
    "$private_borg" "$2" >"$private_borg/bin/$1.py" &&
    printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" -I "%s" "$@"\n' "$loader" "$libraries" "$python" \
      "$private_borg/bin/$1.py" >"$private_borg/bin/$1" && chmod +x "$private_borg/bin/$1"
}
