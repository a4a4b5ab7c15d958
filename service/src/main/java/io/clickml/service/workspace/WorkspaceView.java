package io.clickml.service.workspace;

import io.clickml.service.platform.Limits;

/**
 * Who is calling and what is allowed.
 *
 * @param workspace the caller's workspace
 * @param scope what they may do in it
 * @param person name of the person who signed in; null when a key calls
 * @param limits what one request or table may hold
 */
record WorkspaceView(String workspace, String scope, String person, Limits limits) {
  static WorkspaceView of(Caller caller, Limits limits) {
    return new WorkspaceView(caller.workspace(), caller.scope().word(), caller.person(), limits);
  }
}
