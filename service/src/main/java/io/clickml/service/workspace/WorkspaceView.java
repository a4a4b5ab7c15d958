package io.clickml.service.workspace;

import io.clickml.service.platform.Limits;

/**
 * Who is calling and what is allowed.
 *
 * @param workspace the workspace of the key
 * @param scope what the key may do
 * @param limits what one request or table may hold
 */
record WorkspaceView(String workspace, String scope, Limits limits) {
  static WorkspaceView of(Caller caller, Limits limits) {
    return new WorkspaceView(caller.workspace(), caller.scope().word(), limits);
  }
}
