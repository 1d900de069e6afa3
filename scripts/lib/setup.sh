# shellcheck shell=bash disable=SC2154 # requirements
# What quickstart and verify have in common: say what is missing, install it on Debian, find a JDK 25.
# Expects the array requirements, lines of "what the machine must have | how to see it | Debian package".
# shellcheck source-path=SCRIPTDIR source=private-jdk.sh
. "${BASH_SOURCE[0]%/*}/private-jdk.sh"

say() { printf '%s\n' "$*"; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

jvm_folders() {
  printf '%s\n' "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/java/* /opt/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    "$private_jdk"
}

starts() { "$1/bin/java" -version >/dev/null 2>&1; }

# Prints the folder of the first JDK (not only a runtime) of version 25 or newer.
find_jdk() {
  local folder
  while IFS= read -r folder; do
    [[ -n $folder && -x $folder/bin/javac && -r $folder/release ]] || continue
    if grep -Eq '^JAVA_VERSION="(2[5-9]|[3-9][0-9])' "$folder/release" && starts "$folder"; then
      printf '%s\n' "$folder"
      return 0
    fi
  done < <(jvm_folders)
  return 1
}

is_debian() { [[ -r /etc/debian_version ]] && command -v apt-get >/dev/null; }

as_root() {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

apt_has() { apt-cache show "$1" 2>/dev/null | grep -q '^Package:'; }

# Fills the arrays missing (what) and packages (of which Debian packages).
look_for_what_is_missing() {
  missing=() packages=()
  local line what check package
  for line in "${requirements[@]}"; do
    IFS='|' read -r what check package <<<"$line"
    if ! (eval "$check") >/dev/null 2>&1; then
      missing+=("$(trim "$what")")
      packages+=("$(trim "$package")")
    fi
  done
}

trim() {
  local text=$1
  text=${text#"${text%%[![:space:]]*}"}
  printf '%s' "${text%"${text##*[![:space:]]}"}"
}

# Asks once on a terminal; goes ahead without one, and after --yes.
agree_to_install() {
  say "These are missing and would be installed with apt-get:"
  printf '  %s\n' "$@"
  [[ ${assume_yes:-no} == yes || ! -t 0 ]] && return 0
  local answer
  read -r -p "Install them? [Y/n] " answer
  [[ -z $answer || $answer == [Yy]* ]] || fail "Nothing was installed. Install the packages above and run this again."
}

# Makes sure of everything in requirements and of a JDK 25; exports JAVA_HOME.
provide_requirements() {
  local missing packages jdk='' jdk_package='' wanted=()
  look_for_what_is_missing
  jdk=$(find_jdk) || jdk=''
  if ((${#missing[@]} > 0)) || [[ -z $jdk ]]; then
    wanted=("${packages[@]}")
    if [[ -z $jdk ]]; then
      missing+=("a JDK of version 25 or newer")
      wanted+=("a JDK 25 (openjdk-25-jdk-headless or temurin-25-jdk; if no package source has one: patchelf,
    and Debian 13's JDK for this program only, a download of 160 to 420 MB, unpacked into $private_jdk)")
    fi
    explain_if_not_installable "${missing[@]}"
    agree_to_install "${wanted[@]}"
    install_packages
  fi
  export JAVA_HOME=$jdk
  # Maven 3.8 uses what JDK 25 warns about; the warnings are of no use to anybody who builds this.
  export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS-}"
}

original_home=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/original

# Exports BORGMATIC_ORIGINAL, the original borgmatic as a program to compare with: the one that is set, else the newest
# one of the Python package index, in a folder of its own. Returns 1 where it cannot be had.
provide_original() {
  if [[ ! -x ${BORGMATIC_ORIGINAL-} ]]; then
    BORGMATIC_ORIGINAL=$original_home/bin/borgmatic
    if [[ ! -x $BORGMATIC_ORIGINAL ]]; then
      say "Installing the original borgmatic with pip into $original_home, to compare with …"
      { python3 -m venv --clear "$original_home" && "$original_home/bin/pip" install -q borgmatic; } || return 1
    fi
  fi
  export BORGMATIC_ORIGINAL
}

explain_if_not_installable() {
  is_debian || fail "Missing: $(join "$@"). This script installs them on Debian 12 or newer only; install them and run it again."
  ((EUID == 0)) || command -v sudo >/dev/null ||
    fail "Missing: $(join "$@"). Run this as root, or install sudo, so that apt-get may install them."
}

join() {
  local text
  text=$(printf ', %s' "$@")
  printf '%s' "${text#, }"
}

install_packages() {
  as_root apt-get update -q >/dev/null || say "apt-get update failed; trying with the package lists that are there."
  if [[ -z $jdk ]]; then
    for jdk_package in openjdk-25-jdk-headless temurin-25-jdk; do
      apt_has "$jdk_package" && break
      jdk_package=''
    done
    packages+=("${jdk_package:-patchelf}")
  fi
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}" >&2 ||
    fail "apt-get could not install $(join "${packages[@]}"): see its message above."
  look_for_what_is_missing
  ((${#missing[@]} == 0)) || fail "Still missing after the installation: $(join "${missing[@]}")."
  [[ -n $jdk || -n $jdk_package ]] || provide_private_jdk
  jdk=$(find_jdk) || fail "The JDK was installed, but not found: set JAVA_HOME to its folder and run this again."
}
