# shellcheck shell=bash
# A JDK 25 for a Debian whose own package sources have none: Debian 13's packages, verified by apt with Debian's keys,
# unpacked into a folder of their own together with the C library they need. Neither apt's lists, dpkg nor the libraries
# of the machine see any of it. Sourced by setup.sh; see docs/decisions/0007-a-private-jdk-on-debian-12.md.

private_jdk=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/jdk-25
private_suite=trixie
private_packages=(openjdk-25-jdk-headless openjdk-25-jre-headless libc6 libgcc-s1 libstdc++6 zlib1g)

# Makes private_jdk where it stays, because its programs hold the absolute path of their C library. The file "release",
# by which a JDK is recognised, comes last: what an interrupted run left is no JDK.
provide_private_jdk() {
  local work=$private_jdk.work lock
  mkdir -p "$work/packages" || fail "The folder $work cannot be created: see the message above."
  exec {lock}>"$private_jdk.lock"
  flock "$lock"
  if [[ ! -r $private_jdk/release ]] || ! starts "$private_jdk"; then
    configure_private_apt "$work/apt"
    download_private_packages "$work"
    say "Unpacking it into $private_jdk …"
    { unpack_private_jdk "$work" && bind_private_jdk "$work" && adapt_linked_runtimes "$work/base" &&
      starts "$private_jdk" && mv -- "$work/release" "$private_jdk/release"; } ||
      fail "The JDK could not be unpacked into $private_jdk: see the message above; 2 GB must be free there."
    rm -rf -- "$work"
  fi
  exec {lock}>&-
}

# An apt of our own: no lists, no installed packages, no sources but ours; the machine's proxies and passwords.
configure_private_apt() {
  local folder=$1
  mkdir -p "$folder"/{state/lists/partial,cache/archives/partial,etc/{apt.conf.d,preferences.d}}
  : >"$folder/status"
  {
    apt-config dump | grep '^Acquire::' | grep -v '^Acquire::IndexTargets'
    printf '%s "%s";\n' Dir::State "$folder/state" Dir::State::status "$folder/status" Dir::Cache "$folder/cache" \
      Dir::Etc "$folder/etc" Dir::Etc::netrc /etc/apt/auth.conf Dir::Etc::netrcparts /etc/apt/auth.conf.d \
      APT::Sandbox::User "$(id -un)" Acquire::Languages none Acquire::Check-Valid-Until false
  } >"$folder/apt.conf"
  private_sources >"$folder/etc/sources.list"
  grep -q " $private_suite " "$folder/etc/sources.list" || no_jdk_to_be_had
}

# Prints the machine's own sources of Debian and of its security updates, of the other suite. apt tells, from the signed
# files of the sources, which ones are Debian's.
private_sources() {
  local keys origin label component address suite
  for keys in /usr/share/keyrings/debian-archive-keyring.{pgp,gpg}; do [[ -r $keys ]] && break; done
  # shellcheck disable=SC2016 # the format is for apt, not for the shell
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(REPO_URI)' 'Created-By: Packages' | sort -u |
    while IFS='|' read -r origin label component address; do
      case $origin/$label in
        Debian/Debian) suite=$private_suite ;;
        Debian/Debian-Security) suite=$private_suite-security ;;
        *) continue ;;
      esac
      [[ $component == main && $address != cdrom:* ]] || continue
      printf 'deb [arch=%s signed-by=%s] %s %s main\n' "$(dpkg --print-architecture)" "$keys" "$address" "$suite"
    done
}

# private_apt FOLDER ARGUMENT …
private_apt() { (cd -- "$work/$1" && APT_CONFIG=$work/apt/apt.conf apt-get -q "${@:2}"); }

no_jdk_to_be_had() {
  fail "No JDK 25 was found, and the package sources of this machine have none: unpack one (Eclipse Temurin 25, for" \
    "example) below /opt or set JAVA_HOME to it, and run this again."
}

download_private_packages() {
  local work=$1 files package
  say "The package sources of this machine have no JDK 25: looking for Debian 13's …"
  private_apt apt update >/dev/null ||
    fail "The package lists of Debian 13 could not be downloaded: see apt-get's message above, and run this again."
  files=$(private_apt apt download --print-uris "${private_packages[@]}") || no_jdk_to_be_had
  for package in "$work"/packages/*.deb; do # of an earlier run, outdated in the meantime
    [[ $files == *" ${package##*/} "* ]] || rm -f -- "$package"
  done
  say "Downloading it, and the C library it needs: $(awk '{ sum += $3 } END { printf "%d", sum / 1e6 }' <<<"$files") MB"
  private_apt packages download "${private_packages[@]}" >&2 ||
    fail "The JDK could not be downloaded: see apt-get's message above, and run this again; what is there is kept."
}

# Unpacks into $1/root, then fills private_jdk except for the file "release".
unpack_private_jdk() {
  local work=$1 root=$1/root package link
  rm -rf -- "$root" "$private_jdk"
  for package in "$work"/packages/*.deb; do
    dpkg-deb -x "$package" "$root" || return 1
  done
  mv -- "$root"/usr/lib/jvm/java-25-openjdk-*/release "$work/release" &&
    mv -- "$root"/usr/lib/jvm/java-25-openjdk-* "$private_jdk" || return 1
  while IFS= read -r link; do # the settings, of which the JDK has links into /etc only
    cp --remove-destination -- "$root$(readlink -- "$link")" "$link" || return 1
  done < <(find "$private_jdk" -type l -lname '/etc/java-*')
  find "$private_jdk" -type f -name '*.debuginfo' -delete
}

# Lets the programs of the JDK start with the C library of their own. The path is in the programs, not in the environment
# (LD_LIBRARY_PATH), so that what they start, Borg for one, runs with the C library of the machine.
bind_private_jdk() {
  local root=$1/root library=$private_jdk/libc loader program
  loader=$(patchelf --print-interpreter "$private_jdk/bin/java") && loader=${loader##*/} || return 1
  mkdir -p "$library" && cp -P -- "$root"/usr/lib/*-linux-gnu*/*.so* "$library" && [[ -x $library/$loader ]] || return 1
  for program in "$private_jdk"/bin/* "$private_jdk"/lib/{jspawnhelper,jexec}; do
    patchelf --set-interpreter "$library/$loader" --force-rpath --set-rpath "\$ORIGIN:\$ORIGIN/../lib:$library" \
      "$program" || return 1
  done
}

# jlink takes the programs of a runtime from the archives in jmods/: puts ours into the one that has java.
adapt_linked_runtimes() {
  local base=$1 module=$private_jdk/jmods/java.base.jmod program
  rm -rf -- "$base"
  "$private_jdk/bin/jmod" extract --dir "$base" "$module" || return 1
  find "$base" -name '*.debuginfo' -delete
  for program in "$base"/bin/* "$base"/lib/{jspawnhelper,jexec}; do
    cp -- "$private_jdk/${program#"$base"/}" "$program" || return 1
  done
  # Without the machine's collection of certificates, by which Maven knows the servers it downloads from: Debian's.
  [[ -s $private_jdk/lib/security/cacerts ]] ||
    cp --remove-destination -- "$base/lib/security/cacerts" "$private_jdk/lib/security/cacerts" || return 1
  rm -- "$module"
  "$private_jdk/bin/jmod" create --class-path "$base/classes" --cmds "$base/bin" --config "$base/conf" \
    --libs "$base/lib" --legal-notices "$base/legal" --header-files "$base/include" --man-pages "$base/man" "$module"
}
