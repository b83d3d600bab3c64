"""Everyone confirms their own part: asked by the donor, let in by a code, agreed to."""
