# shellcheck shell=bash
# A real MySQL for the tests, of which Debian has packages in its unstable suite only. Sourced after setup.sh.
# shellcheck source-path=SCRIPTDIR source=private-tree.sh
. "${BASH_SOURCE[0]%/*}/private-tree.sh"

private_mysql=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/mysql

# Exports MYSQL_TREE, a folder whose bin/ has mysqld, mysql, mysqldump and mysqladmin. Returns 1 where it cannot be had.
provide_mysql() {
  provide_tree "$private_mysql" "MySQL (about 70 MB to download, 410 MB on disk)" mysql_starts wrap_mysql \
    mysql-server-core mysql-client-core || return 1
  export MYSQL_TREE=$private_mysql
}

mysql_starts() { [[ -x $1/bin/mysqld ]] && "$1/bin/mysqld" --no-defaults --version; }

# The programs are started by the tree's own loader with the tree's own libraries.
wrap_mysql() {
  local tree=$1 loader libraries program
  { read -r loader && read -r libraries; } < <(loader_and_libraries "$tree") || return 1
  mkdir -p "$tree/bin" || return 1
  for program in mysqld mysql mysqldump mysqladmin; do
    rm -f -- "$tree/bin/$program"
    printf '#!/bin/sh\nexec "%s" --library-path "%s:%s/private" "%s" "$@"\n' "$loader" "$libraries" "$libraries" \
      "$(find "$tree/usr" -type f -name "$program" -path '*bin/*' -print -quit)" >"$tree/bin/$program"
    chmod +x "$tree/bin/$program" || return 1
  done
}
