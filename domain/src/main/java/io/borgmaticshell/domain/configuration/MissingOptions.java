package io.borgmaticshell.domain.configuration;

import static io.borgmaticshell.domain.option.OptionSpec.bareSection;
import static io.borgmaticshell.domain.option.OptionSpec.choice;
import static io.borgmaticshell.domain.option.OptionSpec.flag;
import static io.borgmaticshell.domain.option.OptionSpec.port;
import static io.borgmaticshell.domain.option.OptionSpec.sections;
import static io.borgmaticshell.domain.option.OptionSpec.text;

import io.borgmaticshell.domain.option.OptionSpec;
import java.util.List;
import java.util.stream.Stream;

/// What borgmatic can save and this program cannot. A backup without it would not be the one that
/// was asked for, so such a file is good for everything but backups.
public final class MissingOptions {
  private static final OptionSpec[] MOUNTING = {
    program("mount_command", "mounts"), program("umount_command", "unmounts")
  };

  /// File systems of which borgmatic makes snapshots.
  public static final List<OptionSpec> SNAPSHOTS =
      List.of(
          bareSection(
              "zfs",
              "Back up snapshots of ZFS datasets.",
              join(List.of(program("zfs_command", "makes snapshots")), MOUNTING)),
          bareSection(
              "btrfs",
              "Back up snapshots of Btrfs subvolumes.",
              program("btrfs_command", "makes snapshots"),
              program("findmnt_command", "finds mount points; out of use")),
          bareSection(
              "lvm",
              "Back up snapshots of logical volumes.",
              join(
                  List.of(
                      text("snapshot_size", "How large each snapshot may grow.")
                          .usually("10%ORIGIN")
                          .like("5%ORIGIN"),
                      program("lvcreate_command", "makes snapshots"),
                      program("lvremove_command", "removes snapshots"),
                      program("lvs_command", "lists volumes"),
                      program("lsblk_command", "lists devices")),
                  MOUNTING)));

  /// Kinds of databases that came with borgmatic 2.1.9 and later.
  public static final List<OptionSpec> DATABASES =
      List.of(
          sections("influxdb_databases", "Buckets of InfluxDB 2 to back up.", influxDb()),
          sections(
              "openldap_databases",
              "Databases of OpenLDAP to back up.",
              text("name", "Suffix of the database.").like("dc=example,dc=org").mandatory(),
              text("label", "Stands for the host in the archive path.").like("directory"),
              program("slapcat_command", "dumps"),
              program("slapadd_command", "restores")));

  private MissingOptions() {}

  private static OptionSpec[] influxDb() {
    return new OptionSpec[] {
      text("name", "Name of the bucket, or 'all'.").like("metrics").mandatory(),
      text("bucket_id", "Number of the bucket, which counts more than its name.").like("3c9bb0c2"),
      text("label", "Stands for the host in the archive path.").like("metrics"),
      program("influx_command", "dumps and restores"),
      text("password", "Token of the server.").like("{credential file /etc/borgmatic/influx}"),
      flag("tls", "Whether to connect by HTTPS.").usually("true"),
      text("hostname", "Host to connect to.").usually("localhost").like("metrics.example.org"),
      port("port", "Port to connect to.").usually("8086").like(8087),
      text("organization_id", "Number of the organization.").like("ccf6258c"),
      text("organization_name", "Name of the organization.").like("example"),
      text("configurations_path", "File with the client's settings.").like("/etc/influx/configs"),
      text("active_configuration", "Which of its settings to use.").like("backup"),
      text("restore_bucket", "Bucket to restore to.").like("metrics-copy"),
      text("restore_organization", "Organization to restore to.").like("example-copy"),
      flag("verify_tls", "Whether to check certificates.").usually("true"),
      flag("full_replace", "Whether a restore replaces everything.").usually("false"),
      choice("compression", "How to compress.", "gzip", "none").usually("gzip")
    };
  }

  private static OptionSpec[] join(List<OptionSpec> some, OptionSpec... others) {
    return Stream.concat(some.stream(), Stream.of(others)).toArray(OptionSpec[]::new);
  }

  private static OptionSpec program(String key, String use) {
    return text(key, "The program that %s.".formatted(use)).usually(key.replace("_command", ""));
  }
}
