"""How a Python peer is driven: one JSON message a line on stdin, one answer a line on stdout. protocol.mjs is the same for JavaScript."""

import json
import os
import signal
import sys
import time

import numpy as np


def read_matrices(work, dtype):
    """The matrices of a work by name, in one number type."""
    with np.load(work["data"]) as archive:
        return {name: archive[name].astype(dtype) for name in archive.files}


def batches_of(work, matrices):
    """[(X, Y)]: the mini-batches of all ordered epochs, each in memory of its own; without a batch size all examples are the one batch."""
    X, Y = matrices["X"], matrices["Y"]
    if "order" not in matrices:
        return [(X, Y)]
    return [(np.ascontiguousarray(X[:, part]), np.ascontiguousarray(Y[:, part])) for part in parts_of(work, matrices)]


def parts_of(work, matrices):
    """The examples of each of these mini-batches, by their numbers."""
    size = work["batchSize"]
    return [epoch[start : start + size] for epoch in matrices["order"].astype(int) for start in range(0, epoch.size, size)]


def serve(about, load):
    """
    Answers until stdin ends. `about`: library, its version, threads. `load(work)` returns an object with reset() (initial weights),
    advance(n) (that many iterations, finished on return), cost() (of the last iteration, before its update) and, if need be, form (what to
    tell of it) and multiple (it is fair only to so many iterations or a multiple), or None for a work it does not do.
    """
    # Ctrl+C is the runner's business; it ends its peers.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Whatever a library prints must not come between the answers.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)

    def answer(message):
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    answer(about)
    runnable = None
    for line in sys.stdin:
        message = json.loads(line)
        if message["command"] == "load":
            runnable = None
            runnable = load(message["work"])
            multiple = getattr(runnable, "multiple", 1)
            answer({"takes": runnable is not None, "form": getattr(runnable, "form", None), "multiple": multiple})
        else:
            answer(run(runnable, message["iterations"]))


def run(runnable, iterations):
    """From the initial weights: one iteration that is not timed, then so many that are."""
    runnable.reset()
    runnable.advance(1)
    first_cost = runnable.cost()
    begin = time.perf_counter()
    runnable.advance(iterations)
    seconds = time.perf_counter() - begin
    return {"microseconds": seconds * 1e6 / iterations, "firstCost": first_cost, "lastCost": runnable.cost()}
