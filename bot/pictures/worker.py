"""Reads pictures in a process of its own: bytes in on stdin, words with their places out on stdout.

A picture comes as its length (four bytes, big endian) and its bytes; the answer is one line of
JSON: a list of [text, left, top, right, bottom], or {"error": reason}.
"""

from __future__ import annotations

import io
import json
import os
import resource
import struct
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

MEMORY = 3 * 1024**3
"""Bytes of address space at most: a picture that needs more ends this process and no other."""

MOST_PIXELS = 25_000_000
LONGEST_SIDE = 2_600
"""Taller pictures are made smaller: a scrolled screenshot's words stay readable."""

Engine = Callable[[Any], Any]


def main() -> None:
    """Answer until stdin ends."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    source, answers = sys.stdin.buffer, os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # whatever the engine prints must not stand among the answers
    engine = _engine()
    while (picture := _next(source)) is not None:
        answers.write(json.dumps(_answer(engine, picture), ensure_ascii=False) + "\n")
        answers.flush()


def _engine() -> Engine:
    from rapidocr import RapidOCR

    engine: Engine = RapidOCR(
        params={
            "Global.log_level": "error",
            "EngineConfig.onnxruntime.intra_op_num_threads": 2,
            "EngineConfig.onnxruntime.inter_op_num_threads": 1,
        }
    )
    return engine


def _next(source: BinaryIO) -> bytes | None:
    head = source.read(4)
    if len(head) < 4:
        return None
    return source.read(struct.unpack(">I", head)[0])


def _answer(engine: Engine, picture: bytes) -> Any:
    try:
        pixels = _pixels(picture)
    except ValueError as error:
        return {"error": str(error)}
    except Exception:
        return {"error": "no_picture"}
    try:
        return _words(engine(pixels))
    except Exception:
        return {"error": "unreadable"}


def _pixels(picture: bytes) -> Any:
    """Return the picture as an array of blue, green, red.

    Raises:
        ValueError: `too_large`, before anything is unpacked.
    """
    import numpy as np
    from PIL import Image, ImageOps

    Image.MAX_IMAGE_PIXELS = None
    with Image.open(io.BytesIO(picture), formats=("JPEG", "PNG", "WEBP")) as opened:
        if opened.width * opened.height > MOST_PIXELS:
            raise ValueError("too_large")
        upright = ImageOps.exif_transpose(opened).convert("RGB")
    if max(upright.size) > LONGEST_SIDE:
        upright.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    return np.ascontiguousarray(np.asarray(upright)[:, :, ::-1])


def _words(result: Any) -> list[list[Any]]:
    if result.boxes is None:
        return []
    found = []
    for box, text in zip(result.boxes, result.txts, strict=True):
        xs, ys = [float(p[0]) for p in box], [float(p[1]) for p in box]
        found.append([text, min(xs), min(ys), max(xs), max(ys)])
    return found


if __name__ == "__main__":
    main()
