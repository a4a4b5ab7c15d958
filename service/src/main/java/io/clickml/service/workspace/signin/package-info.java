/** Who signed in: tokens of Microsoft Entra, checked, and the people they speak of. */
package io.clickml.service.workspace.signin;
