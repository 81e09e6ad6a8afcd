/**
 * Addresses at which clouds hand credentials of a node to whoever asks: the link-local range, and what lies outside of it.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 * @see https://cloud.google.com/compute/docs/metadata/overview
 * @see https://www.alibabacloud.com/help/en/ecs/user-guide/view-instance-metadata
 * @see https://docs.oracle.com/en-us/iaas/Content/Compute/Tasks/gettingmetadata.htm
 */
export const CLOUD_METADATA = {
  v4: ['169.254.0.0/16', '100.100.100.200/32', '192.0.0.192/32'],
  v6: ['fe80::/10', 'fd00:ec2::254/128', 'fd20:ce::254/128'],
} as const;
