import { defineTimelineElement } from '@claimline/timeline';

// One script tag is enough: the element is known as soon as the script has run.
defineTimelineElement();
