# shellcheck shell=bash
# A container engine and an image for the tests. An engine that answers is used; where none does, a private one is
# started with CI=true only, because it writes firewall rules, and ended with the script. The image is made of this
# Debian's own packages, so that no image registry needs to be in reach. Sourced by verify, after setup.sh.

# Named anew whenever its content changes, so that an image of before is not taken for this one.
test_image=borgmatic-shell-test-servers
image_files=${XDG_CACHE_HOME:-$HOME/.cache}/borgmatic-shell/$test_image
engine_folder='' engine_pid=''

# Makes sure that "docker" reaches an engine that has the image. Returns 1, after a sentence, where that cannot be.
provide_containers() {
  if ! docker info >/dev/null 2>&1; then
    if [[ ${CI-} != true ]]; then
      say "No container engine answers: the tests with containers are skipped. CI=true starts a private one."
      return 1
    fi
    start_private_engine || return 1
  fi
  # The helper that Testcontainers would start comes from a registry; the tests remove their containers themselves.
  export TESTCONTAINERS_RYUK_DISABLED=${TESTCONTAINERS_RYUK_DISABLED-true}
  provide_image
}

start_private_engine() {
  engine_folder=$(mktemp -d /tmp/borgmatic-engine.XXXXXX)
  trap end_private_engine EXIT
  PATH=$PATH:/usr/sbin:/sbin dockerd -H "unix://$engine_folder/socket" --data-root "$engine_folder/data" --exec-root "$engine_folder/run" \
    --pidfile "$engine_folder/pid" --exec-opt native.cgroupdriver=cgroupfs >"$engine_folder/log" 2>&1 &
  engine_pid=$!
  # Inside a container Testcontainers would look for the engine at the gateway; this one is beside us.
  export DOCKER_HOST=unix://$engine_folder/socket TESTCONTAINERS_HOST_OVERRIDE=localhost
  local attempts=100
  until docker info >/dev/null 2>&1; do
    if ((--attempts == 0)) || ! kill -0 "$engine_pid" 2>/dev/null; then
      say "A container engine cannot run here:" "$(tail -n 1 "$engine_folder/log")"
      return 1
    fi
    sleep 0.2
  done
}

# The engine ends its containers when it is asked to end.
end_private_engine() {
  if kill -TERM "$engine_pid" 2>/dev/null; then
    wait "$engine_pid" || true
  fi
  rm -rf --one-file-system -- "$engine_folder" || true
}

# An image of another Debian release is replaced, because clients must not be older or much newer than the server.
provide_image() {
  local suite mirror archive lock
  suite=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME-}")
  [[ $(docker image inspect --format '{{index .Config.Labels "suite"}}' "$test_image" 2>&1) != "$suite" ]] || return 0
  mirror=$(debian_mirror "$suite")
  if [[ -z $mirror ]]; then
    say "The package sources of this machine are not Debian's: the tests with containers are skipped."
    return 1
  fi
  archive=$image_files/$suite.tar
  mkdir -p -- "$image_files"
  exec {lock}>"$image_files/lock"
  flock "$lock"
  if [[ ! -r $archive ]]; then
    say "Making an image of PostgreSQL and MariaDB for containers: $archive …"
    { make_image "$suite" "$mirror" "$archive.part" && mv -- "$archive.part" "$archive"; } ||
      fail "The image for the tests with containers could not be made: see the message above."
  fi
  exec {lock}>&-
  docker import --change "LABEL suite=$suite" "$archive" "$test_image" >/dev/null ||
    fail "The image $archive could not be handed to the container engine: see the message above."
}

# make_image SUITE MIRROR FILE: this Debian with PostgreSQL and MariaDB. A cluster of its own and the compiler
# for large queries would only make it slow and big.
make_image() {
  local suite=$1 mirror=$2 file=$3
  apt-config dump | grep '^Acquire::' | grep -v '^Acquire::IndexTargets' >"$image_files/apt.conf"
  # shellcheck disable=SC2016 # the hook is for a shell of its own
  mmdebstrap --quiet --format=tar --variant=minbase --include=postgresql,mariadb-server-core,mariadb-client \
    --aptopt="$image_files/apt.conf" \
    --dpkgopt=force-confold --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' --dpkgopt='path-exclude=/usr/lib/*/libLLVM*' \
    --essential-hook='mkdir -p "$1/etc/postgresql-common"' \
    --essential-hook='echo "create_main_cluster = false" >"$1/etc/postgresql-common/createcluster.conf"' \
    "$suite" "$file" "deb $mirror $suite main"
}

# debian_mirror SUITE: prints the address of the machine's own source of that release, if it is Debian's.
debian_mirror() {
  is_debian || return 0
  # shellcheck disable=SC2016 # the format is for apt, not for the shell
  apt-get indextargets --format '$(ORIGIN)|$(LABEL)|$(COMPONENT)|$(CODENAME)|$(REPO_URI)' 'Created-By: Packages' |
    awk -F'|' -v suite="$1" '$1 == "Debian" && $2 == "Debian" && $3 == "main" && $4 == suite && $5 !~ /^cdrom:/ { print $5; exit }'
}
