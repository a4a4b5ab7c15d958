/**
 * The words of the panel look where browsers say the reader's language; here it is that of the spreadsheet, so that formulas
 * say the same to everybody who opens it.
 */
Object.assign(globalThis, { navigator: { language: locale() } });

function locale(): string {
  try {
    return SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetLocale();
  } catch {
    // Before anybody allowed anything Google tells only who looks, not at what.
    return Session.getActiveUserLocale();
  }
}
