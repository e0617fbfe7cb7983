"""PyTorch on the processor, with autograd and its fused losses. Arguments: float64 or float32; eager or compile, for which torch needs a C++ compiler."""

import os
import sys

# Compiling in this process: the runner ends it without a word, and nothing may outlive it.
os.environ["TORCHINDUCTOR_COMPILE_THREADS"] = "1"
# What is compiled stays in the virtual environment, from one run to the next.
os.environ["TORCHINDUCTOR_CACHE_DIR"] = os.path.join(sys.prefix, "inductor")

import torch
import torch.nn.functional as F
from protocol import batches_of, read_matrices, serve

dtype, mode = sys.argv[1:]
ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu}


def make_loss(activations):
    """The cost of one batch: labels as class indices for softmax, else Y."""

    def loss(parameters, X, labels):
        A = X
        for l, activation in enumerate(activations):
            A = torch.addmm(parameters[2 * l + 1], parameters[2 * l], A)
            if l < len(activations) - 1:
                A = ACTIVATIONS[activation](A)
        if activations[-1] == "softmax":
            return F.cross_entropy(A.T, labels)
        return F.binary_cross_entropy_with_logits(A, labels)

    return loss


class Network:
    def __init__(self, work, matrices):
        activations = work["activations"]
        batches = [(torch.from_numpy(X), torch.from_numpy(Y)) for X, Y in batches_of(work, matrices)]
        self.batches = [(X, Y.argmax(dim=0) if activations[-1] == "softmax" else Y) for X, Y in batches]
        self.rate = work["learningRate"]
        self.initial = [torch.from_numpy(matrices[f"{kind}{l}"]) for l in range(1, len(activations) + 1) for kind in "Wb"]
        self.loss = make_loss(activations)
        if mode == "compile":
            torch._dynamo.reset()
            self.loss = torch.compile(self.loss, dynamic=False)
            self.reset()
            self.advance(1)

    def reset(self):
        self.iteration = 0
        self.parameters = [values.clone().requires_grad_() for values in self.initial]

    def advance(self, iterations):
        for _ in range(iterations):
            X, labels = self.batches[self.iteration % len(self.batches)]
            self.iteration += 1
            loss = self.loss(self.parameters, X, labels)
            gradients = torch.autograd.grad(loss, self.parameters)
            with torch.no_grad():
                torch._foreach_add_(self.parameters, gradients, alpha=-self.rate)
            self.last = loss.detach()

    def cost(self):
        return self.last.item()


class Product:
    def __init__(self, matrices):
        self.A, self.B = torch.from_numpy(matrices["A"]), torch.from_numpy(matrices["B"])
        self.C = torch.empty_like(self.A)

    def reset(self):
        self.C.zero_()

    def advance(self, iterations):
        for _ in range(iterations):
            torch.mm(self.A, self.B, out=self.C)

    def cost(self):
        return self.C.double().square().mean().item()


def load(work):
    if work["kind"] == "network":
        return Network(work, read_matrices(work, dtype))
    # One product is one call, compiled or not.
    return Product(read_matrices(work, dtype)) if mode == "eager" else None


serve({"library": f"PyTorch, {mode}", "version": torch.__version__, "precision": dtype, "threads": torch.get_num_threads()}, load)
