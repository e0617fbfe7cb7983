"""PyTorch on the processor, with autograd and its fused losses. Argument: float64 or float32."""

import sys

import torch
import torch.nn.functional as F
from protocol import read_matrices, serve

dtype = sys.argv[1]
ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu}


class Network:
    def __init__(self, work, matrices):
        tensors = {name: torch.from_numpy(values) for name, values in matrices.items()}
        self.X, self.Y = tensors["X"], tensors["Y"]
        self.labels = self.Y.argmax(dim=0)
        self.activations = work["activations"]
        self.L = len(self.activations)
        self.rate = work["learningRate"]
        self.initial = [tensors[f"{kind}{l}"] for l in range(1, self.L + 1) for kind in "Wb"]

    def reset(self):
        self.parameters = [values.clone().requires_grad_() for values in self.initial]

    def loss(self):
        A = self.X
        for l in range(self.L):
            A = torch.addmm(self.parameters[2 * l + 1], self.parameters[2 * l], A)
            if l < self.L - 1:
                A = ACTIVATIONS[self.activations[l]](A)
        if self.activations[-1] == "softmax":
            return F.cross_entropy(A.T, self.labels)
        return F.binary_cross_entropy_with_logits(A, self.Y)

    def advance(self, iterations):
        for _ in range(iterations):
            loss = self.loss()
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
    matrices = read_matrices(work, dtype)
    return Product(matrices) if work["kind"] == "product" else Network(work, matrices)


serve({"library": "PyTorch", "version": torch.__version__, "precision": dtype, "threads": torch.get_num_threads()}, load)
