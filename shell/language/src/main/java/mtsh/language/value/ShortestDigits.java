package mtsh.language.value;

import java.math.BigDecimal;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;
import com.fasterxml.jackson.core.io.schubfach.FloatToDecimal;

/** The fewest digits that read back as the same number. {@code Double.toString} gives them only since JDK 19, hence jackson's writer. */
final class ShortestDigits {
    private ShortestDigits() {}

    /** Of a finite double. */
    static BigDecimal of(double number) {
        return new BigDecimal(DoubleToDecimal.toString(number)).stripTrailingZeros();
    }

    /** Of a finite float. */
    static BigDecimal of(float number) {
        return new BigDecimal(FloatToDecimal.toString(number)).stripTrailingZeros();
    }
}
