"""Catalogues of any size scored on Dask: the functions of `core.analytics`, part by part."""
