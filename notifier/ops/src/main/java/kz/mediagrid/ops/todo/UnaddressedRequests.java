package kz.mediagrid.ops.todo;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.ops.todo.ToDo.Concerned;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.watch.view.Watch;

/** Finds questions to state bodies that do not exist; one entry for the requests of one call. */
final class UnaddressedRequests implements Concern {

    private final Watch watch;

    UnaddressedRequests(Watch watch) {
        this.watch = watch;
    }

    @Override
    public List<Checked> check(Instant now, MendingLinks links) {
        var batches = watch.requests().withoutAddressee().stream()
                .collect(Collectors.groupingBy(
                        InformationRequested::getBatchId, LinkedHashMap::new, Collectors.toList()));
        return List.of(Checked.of(
                ToDoKind.NO_ADDRESSEE,
                batches.values().stream().map(batch -> toDo(batch, links)).toList()));
    }

    private ToDo toDo(List<InformationRequested> batch, MendingLinks links) {
        var first = batch.get(0);
        return new ToDo(
                ToDoKind.NO_ADDRESSEE,
                first.getBatchId(),
                first.getSubmission().getReceivedAt(),
                null,
                new Subject(batch.size(), null, 0, Text.of(first.getSubject())),
                // A body that the directory does not list has a code and no name.
                batch.stream()
                        .flatMap(request -> watch.agencies().find(request.getAddressee()).stream())
                        .map(name -> new Concerned(Text.of(name), null))
                        .toList(),
                links.gateway("/asked/" + first.getBatchId()).orElse("/ops#requests"));
    }
}
