# shellcheck shell=bash disable=SC2154 # test_image, engine_pid
# Podman for the tests, with settings, images and containers of its own, so that those of the machine stay out of it.
# Sourced by verify, after container-engine.sh, whose image it takes over from Docker.

podman_folder=''

# Makes sure that "podman" runs and has the image. Returns 1, after a sentence, where that cannot be.
provide_podman() {
  if ((EUID != 0)) || ! command -v podman >/dev/null; then
    say "Podman is not installed, or this is not root: the tests with Podman are skipped."
    return 1
  fi
  podman_folder=$(mktemp -d /tmp/borgmatic-podman.XXXXXX)
  trap end_podman EXIT
  # Inside a container the usual limits cannot be raised, nor control groups be managed by systemd.
  cat >"$podman_folder/containers.conf" <<END
[containers]
default_ulimits = ["nofile=16384:16384", "nproc=16384:16384"]
[engine]
cgroup_manager = "cgroupfs"
events_logger = "file"
$(! command -v runc >/dev/null || echo 'runtime = "runc"')
END
  cat >"$podman_folder/storage.conf" <<END
[storage]
driver = "vfs"
graphroot = "$podman_folder/images"
runroot = "$podman_folder/run"
END
  export CONTAINERS_CONF=$podman_folder/containers.conf CONTAINERS_STORAGE_CONF=$podman_folder/storage.conf
  if ! docker save "$test_image" | podman load -q >"$podman_folder/log" 2>&1; then
    say "Podman cannot run here:" "$(tail -n 1 "$podman_folder/log")"
    return 1
  fi
}

end_podman() {
  podman rm --all --force --time 1 >/dev/null 2>&1 || true
  rm -rf --one-file-system -- "$podman_folder" || true
  [[ -z $engine_pid ]] || end_private_engine
}
