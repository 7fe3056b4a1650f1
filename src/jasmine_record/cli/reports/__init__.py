"""How the command tells findings: to people, and to tools that read JSON, SARIF or workflow commands."""
