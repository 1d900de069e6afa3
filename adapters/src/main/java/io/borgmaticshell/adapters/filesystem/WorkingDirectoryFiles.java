package io.borgmaticshell.adapters.filesystem;

import io.borgmaticshell.application.port.database.DatabaseFiles;
import io.borgmaticshell.domain.configuration.RepositoryAccess;
import io.borgmaticshell.domain.configuration.RepositoryOptions;
import java.io.File;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Finds files from the working directory of a configuration.
public final class WorkingDirectoryFiles implements DatabaseFiles {
  @Override
  public OptionalLong size(RepositoryAccess access, String path) {
    var directory = access.options().nonEmptyText(RepositoryOptions.WORKING_DIRECTORY).orElse("");
    var file = new File(Path.of(directory).resolve(path).toString());
    return file.exists() ? OptionalLong.of(file.length()) : OptionalLong.empty();
  }
}
