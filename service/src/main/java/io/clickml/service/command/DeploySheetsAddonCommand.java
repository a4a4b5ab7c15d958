package io.clickml.service.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.command.sheets.Deployed;
import io.clickml.service.command.sheets.DeployedFile;
import io.clickml.service.command.sheets.GoogleToken;
import io.clickml.service.command.sheets.ScriptDeployment;
import io.clickml.service.command.sheets.ScriptProject;
import io.clickml.service.command.sheets.ServiceAddress;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sourceforge.argparse4j.inf.Namespace;
import net.sourceforge.argparse4j.inf.Subparser;

/**
 * {@code deploy-sheets-addon}: brings the Google Sheets add-on into a script project, or updates
 * it.
 */
public final class DeploySheetsAddonCommand extends PlainCommand {
  private static final String GOOGLE = "https://script.googleapis.com/";

  private final String root;
  private final Map<String, String> environment;

  public DeploySheetsAddonCommand() {
    this(GOOGLE, System.getenv());
  }

  /**
   * @param root address of Google's API
   */
  DeploySheetsAddonCommand(String root, Map<String, String> environment) {
    super("deploy-sheets-addon", "Brings the Google Sheets add-on to Google, or updates it there");
    this.root = root;
    this.environment = environment;
  }

  @Override
  public void configure(Subparser parser) {
    super.configure(parser);
    parser
        .addArgument("--address")
        .setDefault(environment.getOrDefault("CLICKML_PUBLIC_URL", ""))
        .help("public https address of the service (default: CLICKML_PUBLIC_URL)");
    parser
        .addArgument("--sheet")
        .setDefault("")
        .help("id of a spreadsheet, as in its address; without it the script stands alone");
    parser
        .addArgument("--token-file")
        .help("file with an OAuth token of yours (default: " + GoogleToken.VARIABLE + ")");
    parser
        .addArgument("--home")
        .setDefault(environment.getOrDefault("CLICKML_HOME", "data"))
        .help("data folder, where the ids are remembered (default: CLICKML_HOME, else data)");
  }

  @Override
  void run(Namespace arguments, PrintStream out, PrintStream err) throws Exception {
    String file = arguments.getString("token_file");
    String sheet = arguments.getString("sheet");
    try {
      ServiceAddress address = ServiceAddress.of(arguments.getString("address"));
      String token = GoogleToken.find(file == null ? null : Path.of(file), environment);
      DeployedFile memory = new DeployedFile(Path.of(arguments.getString("home")));
      Deployed deployed =
          new ScriptDeployment(root, token, memory, err).deploy(sheet, ScriptProject.of(address));
      out.println(new ObjectMapper().writeValueAsString(told(deployed, sheet)));
    } catch (IllegalArgumentException e) {
      throw new CommandException(e.getMessage());
    }
  }

  private static Map<String, Object> told(Deployed deployed, String sheet) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("script", deployed.script());
    told.put("version", deployed.version());
    told.put("deployment", deployed.deployment());
    told.put(
        "open",
        sheet.isEmpty()
            ? "https://script.google.com/d/" + deployed.script() + "/edit"
            : "https://docs.google.com/spreadsheets/d/" + sheet + "/edit");
    return told;
  }
}
