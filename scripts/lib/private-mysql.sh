# shellcheck shell=bash disable=SC2154 # private_suite
# A real MySQL for the tests, of which Debian has packages in its unstable suite only: unpacked into a folder of its own
# together with the C library it needs, as private-jdk.sh does with a JDK. Sourced after setup.sh.

private_mysql=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/mysql

# Exports MYSQL_TREE, a folder whose bin/ has mysqld, mysql, mysqldump and mysqladmin. Returns 1 where it cannot be had.
provide_mysql() {
  local work=$private_mysql.work lock
  mkdir -p "$work/packages" || return 1
  exec {lock}>"$private_mysql.lock"
  flock "$lock"
  if ! mysql_starts; then
    say "Unpacking MySQL into $private_mysql, to test with; about 70 MB to download, 410 MB on disk …"
    { configure_mysql_apt "$work/apt" && download_mysql "$work" && unpack_mysql "$work" && mysql_starts; } ||
      { exec {lock}>&-; return 1; }
    rm -rf -- "$work"
  fi
  exec {lock}>&-
  export MYSQL_TREE=$private_mysql
}

mysql_starts() { [[ -x $private_mysql/bin/mysqld ]] && "$private_mysql/bin/mysqld" --no-defaults --version; } >/dev/null 2>&1

# An apt of our own that knows Debian's unstable suite only, and no installed package, so that it fetches libraries, too.
configure_mysql_apt() {
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

download_mysql() {
  local work=$1
  private_apt apt update >/dev/null && private_apt apt install -y --download-only mysql-server-core mysql-client-core >&2 &&
    mv -- "$work"/apt/cache/archives/*.deb "$work/packages/"
}

# The programs are started by the tree's own loader with the tree's own libraries: nothing of the machine is touched.
unpack_mysql() {
  local work=$1 package loader libraries program
  rm -rf -- "$private_mysql"
  mkdir -p "$private_mysql/bin" || return 1
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$private_mysql" || return 1
  done
  loader=$(find "$private_mysql" -name 'ld-linux*.so.*' | sort | head -n 1)
  libraries=$(find "$private_mysql" -name 'libc.so.6' -printf '%h' -quit)
  [[ -n $loader && -n $libraries ]] || return 1
  for program in mysqld mysql mysqldump mysqladmin; do
    rm -f -- "$private_mysql/bin/$program"
    printf '#!/bin/sh\nexec "%s" --library-path "%s:%s/private" "%s" "$@"\n' "$loader" "$libraries" "$libraries" \
      "$(find "$private_mysql/usr" -type f -name "$program" -path '*bin/*' -print -quit)" >"$private_mysql/bin/$program"
    chmod +x "$private_mysql/bin/$program" || return 1
  done
}
