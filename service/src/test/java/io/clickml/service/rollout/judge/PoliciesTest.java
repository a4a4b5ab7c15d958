package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.dropwizard.jackson.Jackson;
import io.dropwizard.jersey.validation.Validators;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliciesTest {
  private static final ObjectMapper YAML = Jackson.newObjectMapper(new YAMLFactory());
  private static final ObjectMapper JSON = Jackson.newObjectMapper();

  @Test
  void theBuiltInOnesAreThere() {
    Policies policies = new Policies(Map.of());
    assertEquals(List.of("fast", "standard", "careful", "manual"), List.copyOf(policies.names()));
    assertEquals(
        "[replay, 5 %, 50 %, all]", policies.named("fast").orElseThrow().steps().toString());
    assertEquals(
        "[replay, shadow, 1 %, 5 %, 25 %, 50 %, all]", Policies.STANDARD.steps().toString());
    assertTrue(policies.named("slow").isEmpty());
  }

  @Test
  void settingsMakeAPolicyOfSeconds() throws Exception {
    Policies policies =
        policies(
            """
            quick:
              steps: [replay, shadow, 12.5 %, all]
              stepSeconds: 2
              wholeSeconds: 5
              stepRows: 10
              undecided: promote
              approval: each-step
            standard:
              stepSeconds: 1
            """);
    Policy quick = policies.named("quick").orElseThrow();
    assertEquals(0.125, quick.steps().get(2).weight());
    assertEquals(new Pace(2, 5, 10, 86_400), quick.pace());
    assertEquals(Undecided.PROMOTE, quick.undecided());
    assertEquals(Approval.EACH_STEP, quick.approval());
    Policy standard = policies.named("standard").orElseThrow();
    assertEquals(new Pace(1, 86_400, 1_000, 86_400), standard.pace());
    assertEquals(Policies.STANDARD.steps(), standard.steps());
  }

  @Test
  void aPolicyKeepsInJson() throws Exception {
    String json = JSON.writeValueAsString(Policies.CAREFUL);
    assertTrue(json.contains("\"steps\":[\"replay\",\"shadow\",\"1 %\""), json);
    assertEquals(Policies.CAREFUL, JSON.readValue(json, Policy.class));
  }

  @Test
  void oneDocumentGetsNewRowsInsteadOfShares() {
    assertEquals(
        "[replay, shadow, new-rows, all]", Policies.STANDARD.forOneDocument().steps().toString());
    assertEquals("[replay, new-rows, all]", Policies.FAST.forOneDocument().steps().toString());
    assertEquals(Policies.FAST.forOneDocument(), Policies.FAST.forOneDocument().forOneDocument());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[5 %, 1 %, all]|Step 2, “1 %”, cannot follow “5 %”",
        "[5 %, 5 %, all]|Step 2, “5 %”, cannot follow “5 %”",
        "[5 %, replay, all]|Step 2, “replay”, cannot follow “5 %”",
        "[replay, 5 %]|The last step of a policy must be “all”.",
        "[all]|A policy needs at least one step before “all”.",
        "[]|A policy needs at least one step before “all”."
      })
  void stepsOnlyGoForward(String steps, String message) {
    Exception e =
        assertThrows(
            IllegalArgumentException.class, () -> policies("mine:\n  steps: " + steps + "\n"));
    assertTrue(e.getMessage().startsWith("Policy “mine”: " + message), e.getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "120 %|A share must lie above 0 % and below 100 %, not at 120 %.",
        "-5 %|A share must lie above 0 % and below 100 %, not at -5 %.",
        "0 %|A share must lie above 0 % and below 100 %, not at 0 %.",
        "100%|A share must lie above 0 % and below 100 %, not at 100 %.",
        "half|“half” is no step",
        "5|“5” is no step"
      })
  void aStepIsAWordOrAShare(String step, String message) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> Step.of(step));
    assertTrue(e.getMessage().startsWith(message), e.getMessage());
    Exception read =
        assertThrows(
            JsonProcessingException.class,
            () -> policies("mine:\n  steps: ['" + step + "', all]\n"));
    assertTrue(read.getMessage().contains(message), read.getMessage());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.1, 1, 5, 12.5, 33.333, 99.9})
  void aShareSurvivesItsText(double percent) {
    Step step = Step.canary(percent);
    assertEquals(step, Step.of(step.toString()));
  }

  @Test
  void annotationsGuardTheRest() throws Exception {
    PolicySettings settings =
        YAML.readValue(
            "{steps: [], stepSeconds: -1, patienceSeconds: 999999999}", PolicySettings.class);
    List<String> paths =
        Validators.newValidator().validate(settings).stream()
            .map(each -> each.getPropertyPath().toString())
            .sorted()
            .toList();
    assertEquals(List.of("patienceSeconds", "stepSeconds", "steps"), paths);
  }

  private static Policies policies(String yaml) throws JsonProcessingException {
    return new Policies(YAML.readValue(yaml, new TypeReference<Map<String, PolicySettings>>() {}));
  }
}
