/** What people should hear of: kept, shown in the panel, and carried to webhooks and by mail. */
package io.clickml.service.alert;
