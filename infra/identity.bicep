// The app's one identity. Each module grants it what the app needs there, and nothing else.
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}'
  location: location
  tags: tags
}

output name string = identity.name
output principalId string = identity.properties.principalId
