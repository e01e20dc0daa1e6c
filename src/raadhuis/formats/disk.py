"""Files that are whole or not there, and what it means when the system refuses one."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkstemp
from typing import Final

REASONS: Final = {
    errno.ENOENT: "de map bestaat niet",
    errno.ENOTDIR: "de map bestaat niet",
    errno.EISDIR: "dat is een map",
    errno.EACCES: "u mag daar niet schrijven",
    errno.EPERM: "u mag daar niet schrijven",
    errno.EROFS: "daar mag alleen gelezen worden",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "de schijf is vol",
    errno.ENAMETOOLONG: "de naam is te lang",
}


class NotWritten(Exception):
    """A file that could not be written; nothing of it is left. Its text says why."""

    def __init__(self, path: Path, error: OSError) -> None:
        """Take the file and what the system said of it."""
        reason = REASONS.get(error.errno or 0, error.strerror or "de schijf geeft een fout")
        super().__init__(f"{path} kan niet worden geschreven: {reason}. Kies een andere plek.")


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """A file to write that takes its name when it is complete, readable by its owner alone; raises NotWritten."""
    unfinished: Path | None = None
    try:
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        handle, name = mkstemp(prefix=f".{path.name}.", dir=path.parent)
        os.close(handle)
        unfinished = Path(name)
        yield unfinished
        with unfinished.open("rb+") as file:
            os.fsync(file.fileno())
        unfinished.replace(path)
    except OSError as error:
        raise NotWritten(path, error) from error
    finally:
        if unfinished is not None:
            unfinished.unlink(missing_ok=True)
