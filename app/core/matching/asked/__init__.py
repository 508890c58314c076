"""What is asked for: people, capacities, criteria, rules, the aim, and how people stand already."""
