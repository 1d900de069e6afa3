package io.borgmaticshell.domain.archive;

/// One file, directory or link inside an archive.
///
/// @param mode type and permissions as `ls` prints them: `-rw-------`
/// @param size bytes of content
/// @param time modification time, as the repository program prints it
/// @param path without a leading slash
/// @param suffix what follows the path of a link, with a leading blank; else empty
public record ArchiveEntry(
    String mode, String user, String group, long size, String time, String path, String suffix) {}
