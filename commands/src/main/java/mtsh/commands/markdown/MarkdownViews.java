package mtsh.commands.markdown;

import mtsh.language.format.Alignment;
import mtsh.language.format.ViewBuilder;
import mtsh.language.format.Views;
import mtsh.language.value.PSObject;

/** How Markdown's options look. */
public final class MarkdownViews {
    private MarkdownViews() {}

    public static void addTo(Views views) {
        String type = "Microsoft.PowerShell.MarkdownRender.PSMarkdownOptionInfo";
        ViewBuilder list = ViewBuilder.list(type, type);
        for (String name : MarkdownOptions.NAMES) {
            list.computed(name, 0, Alignment.Undefined, each -> ((MarkdownOptions) PSObject.unwrap(each)).shown(name));
        }
        views.add(list.build());
    }
}
