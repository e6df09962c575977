"""How several processes share one database: leases, slices, the bell."""
