import java.io.File;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;

import org.omegat.core.Core;
import org.omegat.core.data.IProject;
import org.omegat.core.data.ProjectProperties;
import org.omegat.gui.glossary.GlossaryEntry;
import org.omegat.gui.glossary.GlossaryReaderTBX;
import org.omegat.gui.glossary.GlossaryReaderTSV;
import org.omegat.util.RuntimePreferences;

/**
 * FILE SOURCE TARGET → the entries that OmegaT's own reader finds in the glossary: source, target, comment, tab-separated.
 * The reader is chosen by the file's ending, as OmegaT does it. Run with OmegaT.jar on the class path.
 */
public class OmegatGlossary {
    public static void main(String[] arguments) throws Exception {
        File glossary = new File(arguments[0]);
        openProject(arguments[1], arguments[2]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (GlossaryEntry entry : read(glossary)) {
            String comment = entry.getCommentText().replaceAll("\\s+", " ");
            out.println(entry.getSrcText() + "\t" + entry.getLocText() + "\t" + comment);
        }
    }

    private static List<GlossaryEntry> read(File glossary) throws Exception {
        return glossary.getName().endsWith(".tbx")
                ? GlossaryReaderTBX.read(glossary, false)
                : GlossaryReaderTSV.read(glossary, false);
    }

    /** The TBX reader asks the open project for its languages, and the preferences, which need a folder. */
    private static void openProject(String source, String target) throws Exception {
        File settings = Files.createTempDirectory("omegat").toFile();
        settings.deleteOnExit();
        RuntimePreferences.setConfigDir(settings.getPath());
        ProjectProperties languages = new ProjectProperties(settings);
        languages.setSourceLanguage(source);
        languages.setTargetLanguage(target);
        Class<?>[] project = {IProject.class};
        Core.setProject((IProject) Proxy.newProxyInstance(
                OmegatGlossary.class.getClassLoader(), project, (self, method, values) -> languages));
    }
}
