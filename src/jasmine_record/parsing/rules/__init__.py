"""The rules: one construct a module, each a function `recognize(draft) -> draft`. None knows another."""
