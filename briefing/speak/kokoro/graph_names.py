"""The names in a graph, looked up in all directions."""

from collections import defaultdict
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import NodeProto, helper, numpy_helper, shape_inference


class Names:
    """Who makes a tensor, who uses it, what it holds, and what shape it has."""

    def __init__(self, model: onnx.ModelProto) -> None:
        graph = model.graph
        self.tensors = {tensor.name: tensor for tensor in graph.initializer}
        self.makers = {name: node for node in graph.node for name in node.output}
        self._users: dict[str, list[NodeProto]] = defaultdict(list)
        for node in graph.node:
            for name in node.input:
                self._users[name].append(node)
            if node.op_type == "Constant":
                self.tensors[node.output[0]] = node.attribute[0].t
        self._shapes = {
            info.name: [size.dim_value for size in info.type.tensor_type.shape.dim]
            for info in shape_inference.infer_shapes(model).graph.value_info
            if info.type.tensor_type.HasField("shape")
        }

    def constant(self, name: str, values: NDArray[Any]) -> str:
        """Return the name of a constant, which is added unless it is there."""
        if name not in self.tensors:
            self.tensors[name] = numpy_helper.from_array(values, name)
        return name

    def integers(self, name: str, *values: int) -> str:
        """Return the name of a constant of whole numbers."""
        return self.constant(name, np.array(values, np.int64))

    def values(self, name: str) -> NDArray[Any]:
        """Return what a constant holds."""
        return numpy_helper.to_array(self.tensors[name])

    def number(self, name: str) -> float:
        """Return the one number that a constant holds; nan if it is no such thing."""
        if name not in self.tensors or (values := self.values(name)).size != 1:
            return float("nan")
        return float(values.reshape(()))

    def shape(self, name: str) -> list[int] | None:
        """Return a tensor's shape, 0 for a size that varies, or None if nothing is known."""
        if name in self.tensors:
            return list(self.tensors[name].dims)
        return self._shapes.get(name)

    def only_user(self, name: str) -> NodeProto:
        """Return the one node that uses a tensor."""
        (user,) = self._users[name]
        return user

    def setting(self, node: NodeProto, name: str) -> Any:
        """Return one of a node's attributes."""
        return next(
            helper.get_attribute_value(each) for each in node.attribute if each.name == name
        )


def needed(nodes: list[NodeProto], outputs: list[str]) -> list[NodeProto]:
    """Return the nodes that the outputs depend on, in order."""
    wanted = set(outputs)
    kept = []
    for node in reversed(nodes):
        if wanted.intersection(node.output):
            wanted.update(node.input)
            kept.append(node)
    return kept[::-1]
