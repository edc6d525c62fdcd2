#!/usr/bin/env node
import process from 'node:process';
import { run } from './run.ts';

// No process.exit after output: it would cut what a slow pipe has not read yet.
const status = await run(process.argv.slice(2));
if (status !== undefined) process.exitCode = status;
