# shellcheck shell=sh disable=SC2034,SC2154 # what is assigned here is used there, and $home the other way round
# Which Java runs borgmatic, how, and which start-up cache fits it.
# Sourced by bin/borgmatic and libexec/build-startup-cache, so that both mean the same; expects $home.

MAIN_CLASS=io.borgmaticshell.bootstrap.Application
TRAINING_CLASS=io.borgmaticshell.bootstrap.StartupTraining

# SerialGC, TieredStopAtLevel=1: most runs end within a second or wait for Borg and the clients, so that cheap threads,
#   a small heap and quick compilation win. Dumps are streamed: 256 MB is room for long archive lists, never for a dump.
# BORGMATIC_JAVA_OPTIONS: further flags of the user, such as -Xmx1g.
# UsePerfData: no file in /tmp for each run.
# Xlog: the JVM would write warnings about a cache to standard output, where --json belongs.
JAVA_FLAGS='-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmx256m -XX:-UsePerfData
-Xlog:disable -Xlog:all=error:stderr --enable-native-access=ALL-UNNAMED
-Dfile.encoding=UTF-8 -Dstdin.encoding=UTF-8
-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8'
JAVA_FLAGS="$JAVA_FLAGS ${BORGMATIC_JAVA_OPTIONS-}"

# Makes Java read arguments and file names as UTF-8 where there is no locale, as under cron, or where the one asked for
# is not installed, as in many containers: Java cannot be told by a flag. Python does the same for C and POSIX (PEP 538).
ensure_utf_8() {
  locale=${LC_ALL:-${LC_CTYPE:-${LANG:-C}}}
  installed=/usr/lib/locale
  case $locale in
    C | POSIX)
      export LC_CTYPE=C.UTF-8
      [ -z "${LC_ALL-}" ] || export LC_ALL=C.UTF-8
      ;;
    *[Uu][Tt][Ff]8 | *[Uu][Tt][Ff]-8)
      [ -e $installed/locale-archive ] || [ -d "$installed/${locale%.*}.utf8" ] || export LC_ALL=C.UTF-8
      ;;
  esac
}

# Sets $java and $java_modules: our own runtime, else a Java 25 or newer of this machine.
find_java() {
  java=$home/runtime/bin/java
  java_modules=../runtime/lib/modules
  [ -x "$java" ] && return
  for java_home in "${JAVA_HOME-}" /usr/lib/jvm/* /opt/java/* /opt/* "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/*; do
    java=$java_home/bin/java
    java_modules=$java_home/lib/modules
    [ -n "$java_home" ] && [ -x "$java" ] && is_recent_enough "$java_home/release" && return
  done
  echo 'borgmatic: No Java 25 or newer was found: install one, or set JAVA_HOME to its folder.' >&2
  exit 1
}

is_recent_enough() {
  [ -r "$1" ] || return 1
  while IFS= read -r line; do
    case $line in
      JAVA_VERSION=\"2[5-9]* | JAVA_VERSION=\"[3-9][0-9]*) return 0 ;;
    esac
  done <"$1"
  return 1
}

# Sets $class_path and $startup_cache_wanted: the only file name a cache for exactly these jars, this Java and these
# flags may have. JDK 25 does not notice that a jar changed after the cache was made and would run the old classes
# (JDK-8377932), so the name is the check. Without GNU stat there is no name, hence no cache. The names are relative,
# so that a distribution may be moved.
name_startup_cache() {
  class_path=
  for jar in "$home"/lib/*.jar; do
    class_path=${class_path:+$class_path:}$jar
  done
  startup_cache_wanted=
  facts=$(cd -- "$home/lib" && exec stat -L -c '%n %s %.9Y' -- ./*.jar "$java_modules" 2>/dev/null) || return 0
  key=$(
    exec cksum <<END
$JAVA_FLAGS
$facts
END
  ) || return 0
  startup_cache_wanted=$home/lib/startup-${key% *}-${key#* }.aot
}

# Sets $startup_cache to the cache that fits, or to nothing. A cache is executable code: one that belongs to somebody
# else is not used.
find_startup_cache() {
  name_startup_cache
  startup_cache=$startup_cache_wanted
  [ -f "$startup_cache" ] || { startup_cache= && return; }
  [ -O "$startup_cache" ] || [ "$(stat -L -c %u -- "$startup_cache")" = 0 ] || startup_cache=
}
