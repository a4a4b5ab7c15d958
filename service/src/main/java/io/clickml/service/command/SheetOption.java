package io.clickml.service.command;

import io.clickml.service.table.format.Limits;
import io.clickml.service.table.format.TableFiles;
import io.clickml.service.table.format.TableInput;
import java.io.IOException;
import java.nio.file.Path;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/** The option {@code --sheet} and the reading of the table that it belongs to. */
final class SheetOption {
  private SheetOption() {}

  static void add(Subparser parser) {
    parser
        .addArgument("--sheet")
        .help("name or number of the workbook's sheet; without it the first that holds a table");
  }

  /** Reads the file that the argument {@code file} names. */
  static TableInput read(Namespace arguments, String file) throws IOException {
    Path path = Path.of(arguments.getString(file));
    return TableFiles.read(path, arguments.getString("sheet"), Limits.defaults());
  }
}
