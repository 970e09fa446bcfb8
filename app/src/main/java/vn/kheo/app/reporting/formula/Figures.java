package vn.kheo.app.reporting.formula;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/**
 * Số liệu held in maps by code; what is missing is not in them.
 *
 * @param months in the window of the data
 */
public record Figures(
    Map<String, BigDecimal> values,
    Map<String, BigDecimal> previousValues,
    Map<String, BigDecimal> sinceNewYear,
    BigDecimal months,
    Map<String, BigDecimal> parameters)
    implements Context {

  /** Of one period, with nothing before it. */
  public static Figures of(Map<String, BigDecimal> values) {
    return new Figures(values, Map.of(), Map.of(), BigDecimal.ONE, Map.of());
  }

  @Override
  public Optional<BigDecimal> value(String code) {
    return Optional.ofNullable(values.get(code));
  }

  @Override
  public Optional<BigDecimal> previous(String code) {
    return Optional.ofNullable(previousValues.get(code));
  }

  @Override
  public Optional<BigDecimal> ytd(String code) {
    return Optional.ofNullable(sinceNewYear.get(code));
  }

  @Override
  public Optional<BigDecimal> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }
}
