package kz.mediagrid.agencypages.material;

import kz.mediagrid.edge.page.FileInWords;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.schemas.FileStored;

/** A file that a form names, as its row shows it. */
public record UploadedFile(String id, String name, FileInWords content) {

    static UploadedFile of(FileStored file, Words words) {
        return new UploadedFile(
                file.getFileId(), file.getName(), FileInWords.of(file.getMediaType(), file.getSizeBytes(), words));
    }
}
