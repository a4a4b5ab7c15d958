/** Brings the Google Sheets add-on into a script project at Google. */
package io.clickml.service.command.sheets;
