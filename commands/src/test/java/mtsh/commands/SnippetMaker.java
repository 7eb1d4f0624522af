package mtsh.commands;

import java.util.Random;

/** Makes scripts out of pieces, then spoils some of them; the same seed makes the same script. */
final class SnippetMaker {
    private static final String[] VALUES = {
        "0",
        "1",
        "-3",
        "2.5",
        "1e3",
        "1kb",
        "0x1F",
        "10d",
        "5L",
        "''",
        "'a'",
        "'b c'",
        "'12'",
        "$null",
        "$true",
        "$false",
        "@()",
        "@(1)",
        "1, 2, 3",
        "(1..5)",
        "@{}",
        "@{ a = 1; b = 'x' }",
        "[ordered]@{ z = 1 }",
        "[pscustomobject]@{ A = 1; B = 'q' }",
        "{ $_ }",
        "{ param($p) $p }",
        "[int]",
        "[datetime]'2024-03-05'",
        "[timespan]'1:02:03'",
        "[version]'1.2'",
        "[guid]::Empty",
        "[char]'x'",
        "[System.Collections.ArrayList]@(1, 2)",
        "[System.Collections.Generic.List[int]]@(3, 4)",
        "$x",
        "$y",
        "$_",
        "$args",
        "$Error",
        "@($input)",
        "$Matches",
        "$PSBoundParameters",
        "\"t $x\"",
        "\"$($x.Count)\"",
        "(Get-Date '2024-01-01')",
        "[int]::MaxValue",
        "[long]::MinValue",
        "[double]::NaN",
        "[regex]'a+'",
        "[ref]$x",
        "[System.Text.StringBuilder]::new('q')",
        "[ipaddress]'10.0.0.1'",
        "[uri]'http://a/b'",
        "$PSVersionTable",
        "$Host",
        "$MyInvocation",
        "[decimal]::MaxValue",
        "[byte]255",
        "[mailaddress]'a@b.c'"
    };
    private static final String[] OPERATORS = {
        "+", "-", "*", "/", "%", "-eq", "-ne", "-lt", "-ge", "-like", "-match", "-notmatch", "-replace", "-split",
                "-join", "-f", "-contains",
        "-in", "-is", "-isnot", "-as", "-and", "-or", "-xor", "-band", "-bor", "-bxor", "-shl", "-shr", "..", "??",
                "-ceq", "-csplit", ","
    };
    private static final String[] MEMBERS = {
        ".Count",
        ".Length",
        ".A",
        ".a",
        "[0]",
        "[-1]",
        "[0..2]",
        "['a']",
        "[$null]",
        "[1, 0]",
        "[9]",
        "?.Length",
        ".GetType()",
        ".GetType().Name",
        ".ToString()",
        ".ToUpper()",
        ".Substring(1)",
        ".Add(1)",
        ".Where({ $_ })",
        ".ForEach({ $_ })",
        ".Keys",
        ".Equals(1)",
        ".CompareTo(1)",
        ".Split(',')",
        ".Replace('a', 'b')",
        ".psobject.Properties.Name",
        ".Invoke(1)",
        ".Year",
        ".AddDays(1)",
        ".Nope()",
        ".Clear()",
        ".Remove('a')",
        ".ToString('N2')",
        ".IndexOf(1)",
        ".Contains('a')",
        ".GetEnumerator()",
        ".Trim()",
        ".Value",
        "::MaxValue",
        "::Parse('1')",
        "::new()"
    };
    private static final String[] UNARY = {
        "!",
        "-not ",
        "-",
        "+",
        "-bnot ",
        "-join ",
        "-split ",
        ",",
        "[int]",
        "[string]",
        "[bool]",
        "[double]",
        "[array]",
        "[char]",
        "[int[]]",
        "[datetime]",
        "[hashtable]",
        "[pscustomobject]",
        "[regex]",
        "[scriptblock]",
        "[xml]",
        "[decimal]",
        "[timespan]",
        "[void]",
        "[switch]"
    };
    private static final String[] STAGES = {
        "ForEach-Object { $_ }",
        "ForEach-Object { V }",
        "ForEach-Object Length",
        "Where-Object { V }",
        "Where-Object A -gt 1",
        "Select-Object -First 2",
        "Select-Object A, B",
        "Select-Object -ExpandProperty A",
        "Sort-Object",
        "Sort-Object { V }",
        "Group-Object",
        "Measure-Object",
        "Measure-Object -Sum",
        "Out-String",
        "Format-Table",
        "Format-List",
        "Format-Wide",
        "ConvertTo-Json",
        "Get-Member",
        "Select-String a",
        "Out-Null",
        "Tee-Object -Variable y",
        "& { process { $_ } }",
        "& { $input }",
        "f",
        "g V",
        "Get-Unique",
        "ConvertTo-Csv",
        "Join-String",
        "Write-Output",
        "Write-Error",
        "Write-Host"
    };
    private static final String[] STATEMENTS = {
        "V",
        "V",
        "$x = V",
        "$x += V",
        "$x, $y = V",
        "[int]$x = V",
        "$x.A = V",
        "$x[0] = V",
        "$x['a'] = V",
        "$x++",
        "if (V) { S } else { S }",
        "foreach ($x in V) { S }",
        "for ($i = 0; $i -lt 3; $i++) { S }",
        "$n = 3; while ($n-- -gt 0) { S }",
        "$n = 0; do { S } until ($n++ -gt 1)",
        "switch (V) { V { S } default { S } }",
        "switch -Regex (V) { 'a' { S } }",
        "switch -Wildcard (V) { '*' { S; break } }",
        "try { S } catch { S }",
        "try { S } finally { S }",
        "try { S } catch [System.ArgumentException] { S } catch { $_.Exception.Message }",
        "throw V",
        "trap { continue }; S",
        "function f { S }",
        "function g($a, [int]$b = 2) { S }",
        "function f { [CmdletBinding()]param([Parameter(ValueFromPipeline)]$p) process { S } }",
        "filter f { S }",
        "& { S }",
        ". { S }",
        "& { param($a) S } V",
        "f V",
        "g V -b V",
        "$z = { S }; & $z",
        "V | T",
        "V | T | T",
        "$x = V | T",
        "return V",
        "break",
        "continue",
        "\"$(S)\"",
        "@(S).Count",
        "$(S)",
        "Invoke-Expression V",
        "Set-Variable y V",
        "& V",
        "V 2>&1",
        "V > $null",
        "S && S",
        "S || S",
        "class C { [int]$N = V; [object] M($a) { return V } }; [C]::new().M(V)",
        "enum E { A; B }; [E]V",
        "$x.M(V)",
        "V ? V : V",
        "exit",
        "{ S }.Invoke(V)",
        "Set-StrictMode -Version Latest",
        "Set-StrictMode -Off",
        "f @x",
        "g @y",
        "$ErrorActionPreference = V",
        "$OFS = V",
        "data { V }",
        ":a foreach ($q in V) { continue a }"
    };
    private static final int DEEPEST = 4;
    private static final int LONGEST = 1200;

    private final Random random;

    SnippetMaker(long seed) {
        random = new Random(seed);
    }

    String make() {
        StringBuilder script = new StringBuilder();
        int count = 1 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            script.append(i == 0 ? "" : "; ").append(statement(0));
        }
        if (script.length() > LONGEST) {
            script.setLength(LONGEST);
        }
        return random.nextInt(4) == 0 ? spoil(script) : script.toString();
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }

    private String statement(int depth) {
        return depth >= DEEPEST ? value(DEEPEST) : fill(pick(STATEMENTS), depth);
    }

    /** Puts pieces in place of the capitals V (value), S (statements) and T (a stage of a pipeline) that stand alone. */
    private String fill(String piece, int depth) {
        // Loops in each other count by variables of their own, or they would not end.
        String pattern = piece.replace("$n", "$n" + depth).replace("$i", "$i" + depth);
        StringBuilder filled = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            boolean alone = (i == 0 || !isWord(pattern.charAt(i - 1)))
                    && (i + 1 == pattern.length() || !isWord(pattern.charAt(i + 1)));
            if (!alone) {
                filled.append(c);
            } else if (c == 'V') {
                filled.append(value(depth + 1));
            } else if (c == 'S') {
                filled.append(statement(depth + 1));
            } else if (c == 'T') {
                filled.append(fill(pick(STAGES), depth + 1));
            } else {
                filled.append(c);
            }
        }
        return filled.toString();
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '$' || c == '.' || c == '\'';
    }

    private String value(int depth) {
        if (depth >= DEEPEST) {
            return pick(VALUES);
        }
        return switch (random.nextInt(6)) {
            case 0 -> "(" + value(depth + 1) + " " + pick(OPERATORS) + " " + value(depth + 1) + ")";
            case 1 -> "(" + value(depth + 1) + ")" + pick(MEMBERS);
            case 2 -> "(" + pick(UNARY) + value(depth + 1) + ")";
            case 3 -> "$(" + statement(depth + 1) + ")";
            default -> pick(VALUES);
        };
    }

    /** Removes, doubles or exchanges a few characters. */
    private String spoil(StringBuilder script) {
        int changes = 1 + random.nextInt(3);
        for (int i = 0; i < changes && script.length() > 2; i++) {
            int place = random.nextInt(script.length() - 1);
            switch (random.nextInt(3)) {
                case 0 -> script.deleteCharAt(place);
                case 1 -> script.insert(place, script.charAt(random.nextInt(script.length())));
                default -> {
                    char before = script.charAt(place);
                    script.setCharAt(place, script.charAt(place + 1));
                    script.setCharAt(place + 1, before);
                }
            }
        }
        return script.toString();
    }
}
