package io.borgmaticshell.adapters.borg.task;

import com.google.gson.JsonObject;
import io.borgmaticshell.adapters.borg.program.LabelledJson;
import io.borgmaticshell.application.port.TaskOutput;
import io.borgmaticshell.application.port.progress.ProgressEvent;
import io.borgmaticshell.application.port.progress.ProgressListener;
import io.borgmaticshell.application.task.ArchiveFilter.Names;
import io.borgmaticshell.application.task.Inspection;
import io.borgmaticshell.application.task.Manner;
import io.borgmaticshell.domain.archive.ArchiveName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Looks at a repository and passes on what Borg tells.
final class InspectionRun {
  private final Setting setting;
  private final TaskRun run;
  private final TaskOutput output;
  private final ProgressListener progress;
  private final InspectionWords words;

  InspectionRun(Setting setting, TaskRun run, TaskOutput output, ProgressListener progress) {
    this.setting = setting;
    this.run = run;
    this.output = output;
    this.progress = progress;
    this.words = new InspectionWords(setting);
  }

  void perform(Inspection task) {
    switch (task) {
      case Inspection.ShowRepository show -> tell(words.of(show), isJson(show.manners()));
      case Inspection.ShowArchives show -> tell(words.of(show), isJson(show.manners()));
      case Inspection.ListArchives list -> archives(list);
      case Inspection.ListFiles list -> list(list, setting.name(list.archive()));
      case Inspection.FindFiles find -> find(find);
    }
  }

  private static boolean isJson(Set<Manner> manners) {
    return manners.contains(Manner.JSON);
  }

  private void tell(List<String> line, boolean json) {
    if (json) {
      output.object(LabelledJson.labelled(run.text(line), setting.access().repository()));
    } else {
      run.telling(line);
    }
  }

  // Nobody who sees nothing should have to guess why.
  private void archives(Inspection.ListArchives task) {
    var line = words.of(task);
    if (isJson(task.manners())) {
      tell(line, true);
    } else if (run.telling(line) == 0) {
      hint(task.which().names());
    }
  }

  private void hint(Names names) {
    var pattern = setting.matching(names);
    if (!pattern.isEmpty()) {
      progress.on(
          new ProgressEvent.Noted(
              "No archive of %s matches %s. Set 'match_archives' to see others."
                  .formatted(setting.access().repository().display(), pattern.getLast())));
    }
  }

  private void list(Inspection.ListFiles task, ArchiveName archive) {
    var line = words.files(archive, task.files(), task.format(), task.manners());
    files(line, archive, task.manners());
  }

  private void files(List<String> line, ArchiveName archive, Set<Manner> manners) {
    if (isJson(manners)) {
      output.object(pieces -> items(line, archive, pieces));
    } else {
      run.telling(line);
    }
  }

  // Borg prints an object a line; together they are one document.
  private void items(List<String> line, ArchiveName archive, Consumer<String> pieces) {
    var head = new JsonObject();
    head.addProperty("archive", archive.value());
    head.add("repository", LabelledJson.of(setting.access().repository()));
    var text = head.toString();
    pieces.accept(text.substring(0, text.length() - 1) + ",\"items\":[");
    var separator = new StringBuilder();
    try {
      run.eachLine(
          line,
          item -> {
            pieces.accept(separator + item);
            separator.replace(0, separator.length(), ",");
          });
    } finally {
      pieces.accept("]}");
    }
  }

  private void find(Inspection.FindFiles task) {
    var archives = new ArrayList<ArchiveName>();
    run.eachLine(words.names(task.which()), line -> archives.add(words.name(line)));
    for (var archive : archives) {
      if (!isJson(task.manners())) {
        output.line("Listing archive %s".formatted(archive));
      }
      var line = words.files(archive, task.files(), task.format(), task.manners());
      files(line, archive, task.manners());
    }
  }
}
