package org.paperbeat.ui.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paperbeat.model.EcgException;

class WorklistTest {
    @TempDir Path folder;

    private void page(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    @Test
    void aFolderIsAQueueInOrderOfNames() throws IOException {
        page("b.png");
        page("a.jpg");
        page("sub/c.png");
        page("notes.txt");
        Worklist list = Worklist.open(folder);
        assertThat(list.items())
                .extracting(WorkItem::file)
                .containsExactly("a.jpg", "b.png", "sub/c.png");
        assertThat(list.items()).extracting(WorkItem::status).containsOnly(WorkStatus.TODO);
    }

    @Test
    void closingAndReopeningContinues() throws IOException {
        page("a.png");
        page("b.png");
        page("c.png");
        Worklist list = Worklist.open(folder);
        list.mark(WorkStatus.DONE);
        list.step(1);
        list.mark(WorkStatus.PROBLEM);
        list.note("torn, \"V2\" missing");
        page("aa.png");
        Worklist again = Worklist.open(folder);
        assertThat(again.item().file()).isEqualTo("b.png");
        assertThat(again.item().status()).isEqualTo(WorkStatus.PROBLEM);
        assertThat(again.item().note()).isEqualTo("torn, \"V2\" missing");
        assertThat(again.items())
                .extracting(WorkItem::file)
                .containsExactly("a.png", "b.png", "c.png", "aa.png");
        assertThat(again.count(WorkStatus.TODO)).isEqualTo(2);
    }

    @Test
    void whatIsLeftToDoIsFoundFromHereOnAndFromTheStart() throws IOException {
        page("a.png");
        page("b.png");
        page("c.png");
        Worklist list = Worklist.open(folder);
        list.goTo(1);
        list.mark(WorkStatus.DONE);
        assertThat(list.nextToDo()).hasValue(2);
        list.goTo(2);
        assertThat(list.nextToDo()).hasValue(0);
        list.goTo(0);
        list.mark(WorkStatus.DONE);
        assertThat(list.nextToDo()).hasValue(2);
        list.goTo(2);
        list.mark(WorkStatus.PROBLEM);
        assertThat(list.nextToDo()).isEmpty();
        assertThat(list.step(1)).isFalse();
    }

    @Test
    void aPageWhoseFileIsGoneIsNotForgotten() throws IOException {
        page("a.png");
        page("b.png");
        Worklist list = Worklist.open(folder);
        list.note("first");
        Files.delete(folder.resolve("a.png"));
        Worklist without = Worklist.open(folder);
        assertThat(without.items()).hasSize(1);
        without.mark(WorkStatus.DONE);
        page("a.png");
        assertThat(Worklist.open(folder).items())
                .anyMatch(i -> i.file().equals("a.png") && i.note().equals("first"));
    }

    @Test
    void anEmptyFolderAndADamagedListAreSaid() throws IOException {
        assertThatThrownBy(() -> Worklist.open(folder)).isInstanceOf(EcgException.class);
        page("a.png");
        Files.writeString(
                folder.resolve(WorklistFile.NAME), "file,page,status,note,current\na.png,x,y,z,*");
        assertThatThrownBy(() -> Worklist.open(folder))
                .isInstanceOf(EcgException.class)
                .hasMessageContaining("could not be read");
    }

    @Test
    void aStackIsAQueueOfItsPages() {
        Path stack = Path.of("test-images").resolve("strips.tif");
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(stack));
        assertThat(Worklist.open(stack).items().size()).isGreaterThan(1);
    }
}
