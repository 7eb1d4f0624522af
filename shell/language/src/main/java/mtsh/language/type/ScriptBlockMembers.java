package mtsh.language.type;

import java.util.ArrayList;
import java.util.List;

import mtsh.language.error.NetThrow;
import mtsh.language.error.TerminatingError;
import mtsh.language.value.Conversions;
import mtsh.language.value.Enumeration;
import mtsh.language.value.PSArray;
import mtsh.language.value.PSList;
import mtsh.language.value.Scriptable;

/** Members of System.Management.Automation.ScriptBlock. */
final class ScriptBlockMembers extends Description {
    @Override
    String definitions() {
        return """
                System.Management.Automation.Language.Ast Ast {get;}
                string File {get;}
                bool IsFilter {get;}
                bool IsConfiguration {get;}
                psmoduleinfo Module {get;}
                static scriptblock Create(string script)
                scriptblock GetNewClosure()
                void CheckRestrictedLanguage(System.Collections.Generic.IEnumerable[string] allowedCommands, System.Collections.Generic.IEnumerable[string] allowedVariables, bool allowEnvironmentVariables)
                System.Management.Automation.SteppablePipeline GetSteppablePipeline()
                System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin)
                System.Management.Automation.SteppablePipeline GetSteppablePipeline(System.Management.Automation.CommandOrigin commandOrigin, System.Object[] args)
                System.Collections.ObjectModel.Collection[psobject] Invoke(Params System.Object[] args)
                System.Object InvokeReturnAsIs(Params System.Object[] args)
                string ToString()
                """;
    }

    @Override
    Object get(String property, Object self) {
        return switch (property) {
            case "Ast" -> ((Scriptable) self).syntax();
            case "File" -> ((Scriptable) self).file();
            case "IsFilter", "IsConfiguration" -> false;
            case "Module" -> ((Scriptable) self).module();
            default -> throw missing(property);
        };
    }

    @Override
    Object call(String key, Object self, Object[] arguments) {
        Scriptable block = (Scriptable) self;
        return switch (name(key)) {
            case "GetSteppablePipeline" -> block.steppablePipeline();
            case "GetNewClosure" -> block.newClosure();
            case "CheckRestrictedLanguage" -> {
                block.checkRestricted(texts(arguments[0]), texts(arguments[1]), Boolean.TRUE.equals(arguments[2]));
                yield null;
            }
            case "Invoke" -> collection(run(block, arguments));
            case "InvokeReturnAsIs" -> single(run(block, arguments));
            case "ToString" -> block.text();
            default -> throw missing(key);
        };
    }

    private static List<String> texts(Object list) {
        if (list == null) {
            return null;
        }
        List<String> texts = new ArrayList<>();
        List<Object> items = Enumeration.list(list);
        (items == null ? List.of(list) : items).forEach(each -> texts.add(Conversions.toText(each)));
        return texts;
    }

    /** What goes wrong inside comes out as an error of the method. */
    private static PSArray run(Scriptable block, Object[] arguments) {
        try {
            return block.invokeAll(values(arguments));
        } catch (TerminatingError error) {
            throw new NetThrow(error.record().keptByException());
        }
    }

    private static Object[] values(Object[] arguments) {
        return arguments.length == 1 && arguments[0] instanceof PSArray array ? array.items() : arguments;
    }

    private static PSList collection(PSArray results) {
        return new PSList(Types.find("System.Collections.ObjectModel.Collection[psobject]"), results.asList());
    }

    private static Object single(PSArray results) {
        return results.length() == 0 ? null : results.length() == 1 ? results.get(0) : results;
    }

    @Override
    Object callStatic(String key, Object[] arguments) {
        try {
            return Scriptable.Maker.make((String) arguments[0]);
        } catch (TerminatingError wrong) {
            throw new NetThrow(wrong.record().exception());
        }
    }
}
