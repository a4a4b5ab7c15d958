/** What each column means, which one is to be predicted, and what a person should know first. */
package io.clickml.service.table.doctor;
