package io.clickml.service.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.storage.WorkspaceStorage;
import java.nio.file.Path;
import java.time.Clock;

/**
 * What every feature stands on.
 *
 * @param home the data folder
 * @param database facts
 * @param scratch folder for files of requests that are being worked on
 * @param storage files of workspaces
 * @param clock the time, in whole milliseconds
 * @param ids makes ids
 * @param limits what a request may hold
 * @param json strict JSON, for the wire and for columns that hold JSON
 */
public record Platform(
    Path home,
    Database database,
    Path scratch,
    WorkspaceStorage storage,
    Clock clock,
    Ids ids,
    Limits limits,
    ObjectMapper json) {}
